import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './styles.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { IntlProvider } from 'react-intl';
import { createQueryClient } from './api/index.ts';
import { createAppRouter } from './app/router.tsx';
import { CommandPalette } from './commands/command-palette.tsx';
import { en } from './messages/en.ts';
import { currentLanguage } from './messages/language.ts';
import { theme } from './theme.ts';

const queryClient = createQueryClient();
const router = createAppRouter(queryClient);
const navigate = (to: string): void => void router.navigate({ to });
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

const language = currentLanguage();
/* English stands in for what another language has not said yet. */
const messages = language === 'de' ? { ...en, ...(await import('./messages/de.ts')).de } : en;

createRoot(root).render(
  <StrictMode>
    <IntlProvider locale={language} messages={messages}>
      <MantineProvider theme={theme} defaultColorScheme="auto">
        <QueryClientProvider client={queryClient}>
          <Notifications position="bottom-right" />
          <CommandPalette navigate={navigate} />
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </IntlProvider>
  </StrictMode>,
);
