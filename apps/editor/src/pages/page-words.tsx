import { ModalsProvider } from '@mantine/modals';
import { Outlet } from '@tanstack/react-router';
import { useMemo } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import { pageWords } from './words.ts';

/** Pages with their words and questions, which the workflow editor need not load. */
export const PageWords = () => {
  const { locale, messages: frame } = useIntl();
  const messages = useMemo(
    () => ({ ...frame, ...pageWords[locale === 'de' ? 'de' : 'en'] }) as Record<string, string>,
    [frame, locale],
  );
  return (
    <IntlProvider locale={locale} messages={messages}>
      <ModalsProvider>
        <Outlet />
      </ModalsProvider>
    </IntlProvider>
  );
};
