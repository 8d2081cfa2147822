import { Paper, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { DocumentNode } from '@sluice/model';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/index.ts';
import { useWords } from '../../messages/use-words.ts';
import { momentIn } from './moment-in.ts';

/** When the lead heard of last would go on from this wait if it came to it now. */
export const NextTime = ({ node }: { readonly node: DocumentNode }) => {
  const words = useWords();
  const { type, version, config } = node;
  const [asked] = useDebouncedValue(JSON.stringify({ type, version, config }), 400);
  const answer = useQuery({
    queryKey: ['next-time', asked],
    queryFn: ({ signal }) => api('POST /v1/rules/next-time', { body: { node: JSON.parse(asked) }, signal }),
    retry: false,
  });
  if (answer.isPending) return null;
  if (answer.isError)
    return (
      <Text size="sm" c="dimmed">
        {words('wait.notYet')}
      </Text>
    );
  const { at, waits, problem, zone, lead } = answer.data;
  const who = lead === null ? words('wait.anybody') : (lead.name ?? lead.email ?? words('wait.anybody'));
  const when =
    problem ?? (at === null ? words(waits ? 'wait.eventOnly' : 'wait.atOnce') : momentIn(at, zone));
  return (
    <Paper withBorder p="sm" data-testid="next-time">
      <Text size="xs" c="dimmed">
        {words('wait.next', { who })}
      </Text>
      <Text size="sm" fw={600} className="tabular">
        {when}
      </Text>
      {at === null ? null : (
        <Text size="xs" c="dimmed">
          {words('wait.clock', { zone: zone.replaceAll('_', ' ') })}
        </Text>
      )}
    </Paper>
  );
};
