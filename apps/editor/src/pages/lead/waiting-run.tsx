import { Text } from '@mantine/core';
import { useIntl } from 'react-intl';
import type { Shape } from '../_api/client.ts';
import { useWords } from '../_parts/use-words.ts';

/** What one run waits for, and until when: by the lead's own clock where it is known. */
export const WaitingRun = ({
  run,
  zone,
}: {
  readonly run: Shape<'LeadRun'>;
  readonly zone: string | undefined;
}) => {
  const t = useWords();
  const intl = useIntl();
  const place = { workflow: run.workflowName, step: run.title };
  const until =
    run.wakeAt === null
      ? ''
      : intl.formatDate(run.wakeAt, {
          weekday: 'long',
          day: 'numeric',
          month: 'long',
          year: 'numeric',
          hour: '2-digit',
          minute: '2-digit',
          timeZoneName: 'short',
          ...(zone === undefined ? {} : { timeZone: zone }),
        });
  const what =
    run.event === null
      ? run.wakeAt === null
        ? t('lead.waitsForAnswer')
        : t('lead.waitsUntil', { until })
      : run.wakeAt === null
        ? t('lead.waitsForEvent', { event: run.event })
        : t('lead.waitsForEventUntil', { event: run.event, until });
  return (
    <Text size="xs" c="dimmed" mt={4} data-testid="waiting-run">
      {t('lead.waitsAt', place)} {what}
    </Text>
  );
};
