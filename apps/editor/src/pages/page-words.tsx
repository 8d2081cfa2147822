import { Outlet } from '@tanstack/react-router';
import { IntlProvider } from 'react-intl';
import { en } from '../messages/en.ts';
import { pageWords } from './words.ts';

const messages = { ...en, ...pageWords.en };

/** Pages with their words, which the workflow editor need not load. */
export const PageWords = () => (
  <IntlProvider locale="en" messages={messages}>
    <Outlet />
  </IntlProvider>
);
