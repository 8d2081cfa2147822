import { List } from '@mantine/core';
import type { Shape } from '../../_api/client.ts';
import { useWords } from '../../_parts/use-words.ts';

type Rights = Shape<'PluginRights'>;

const others = ['storage', 'email', 'handoff', 'notify'] as const;

/** What a plugin may do, in plain words. */
export const RightsList = ({ rights }: { readonly rights: Rights }) => {
  const t = useWords();
  const hostOf = (host: string): string => {
    if (host === '*') return t('plugins.anyHost');
    return host.startsWith('*.') ? t('plugins.below', { host: host.slice(2) }) : host;
  };
  const lines = [
    ...rights.http.map(({ host, methods }) =>
      t(methods.every((method) => method === 'GET') ? 'plugins.reads' : 'plugins.writes', {
        host: hostOf(host),
      }),
    ),
    ...others.filter((name) => rights[name]).map((name) => t(`plugins.${name}`)),
  ];
  return (
    <List size="sm">
      {(lines.length > 0 ? lines : [t('plugins.mayNothing')]).map((line) => (
        <List.Item key={line}>{line}</List.Item>
      ))}
    </List>
  );
};
