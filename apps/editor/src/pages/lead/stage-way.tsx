import { Text } from '@mantine/core';
import { RelativeTime } from '../../components/index.ts';
import type { Shape } from '../_api/client.ts';
import { CauseLink } from '../_parts/cause-link.tsx';
import { Panel } from '../_parts/panel.tsx';
import { useStageName } from '../_parts/use-stage-name.ts';
import { useWords } from '../_parts/use-words.ts';
import classes from './lead.module.css';

/** The stages a lead went through, newest first, each with its cause. */
export const StageWay = ({ lead }: { readonly lead: Shape<'Lead'> }) => {
  const t = useWords();
  const name = useStageName();
  return (
    <Panel title={t('lead.stages')} mb="md">
      <ol className={classes.way}>
        {lead.stages.toReversed().map((entry, index) => (
          <li key={`${entry.at} ${entry.stage}`} data-now={index === 0 || undefined}>
            <Text size="sm" fw={index === 0 ? 650 : 500} component="div" className={classes.stage ?? ''}>
              {name(entry.stage)}
              <Text span size="xs" c="dimmed" fw={400}>
                <RelativeTime at={entry.at} />
              </Text>
            </Text>
            {entry.cause === null ? (
              <Text size="xs" c="dimmed">
                <NoRule entry={entry} />
              </Text>
            ) : (
              <CauseLink cause={entry.cause} quiet />
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
};

/** Why a lead entered a stage no rule brought it to. */
const NoRule = ({ entry: { from, person } }: { readonly entry: Shape<'StageEntry'> }) => {
  const t = useWords();
  if (person === null) return t(from === null ? 'lead.byEvent' : 'lead.identified');
  const { name, reason } = person;
  return name === null ? t('lead.manualUnsigned', { reason }) : t('lead.manual', { name, reason });
};
