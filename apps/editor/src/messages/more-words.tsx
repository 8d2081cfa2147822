import { type ReactNode, useMemo } from 'react';
import { IntlProvider, useIntl } from 'react-intl';

/** What is inside speaks words of its own besides those around it, loaded with it. */
export const MoreWords = ({
  words,
  children,
}: {
  readonly words: Readonly<Record<'en' | 'de', Readonly<Record<string, string>>>>;
  readonly children: ReactNode;
}) => {
  const { locale, messages: around } = useIntl();
  const messages = useMemo(
    () => ({ ...around, ...words[locale === 'de' ? 'de' : 'en'] }) as Record<string, string>,
    [around, locale, words],
  );
  return (
    <IntlProvider locale={locale} messages={messages}>
      {children}
    </IntlProvider>
  );
};
