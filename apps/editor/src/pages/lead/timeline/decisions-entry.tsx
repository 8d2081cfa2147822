import { Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconGitBranch } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useIntl } from 'react-intl';
import { keyed } from '../../_parts/keyed.ts';
import { useWords } from '../../_parts/use-words.ts';
import { DecisionEntry } from './decision-entry.tsx';
import type { EntryOf } from './entry.tsx';
import { Row } from './row.tsx';
import classes from './timeline.module.css';

/** What several workflows decided on one event, in one line until it is opened. */
export const DecisionsEntry = ({
  lead,
  entries,
}: {
  readonly lead: string;
  readonly entries: readonly EntryOf<'decision'>[];
}) => {
  const t = useWords();
  const intl = useIntl();
  const list = useId();
  const [open, setOpen] = useState(false);
  const [first] = entries;
  if (first === undefined) return null;
  if (entries.length === 1) return <DecisionEntry lead={lead} entry={first} />;
  const names = [...new Set(entries.map(({ trace }) => trace.workflowName))];
  const failed = entries.some(({ trace }) => trace.outcome === 'failed');
  return (
    <>
      <Row
        at={first.at}
        icon={IconGitBranch}
        tone={failed ? 'bad' : 'decision'}
        title={
          <UnstyledButton
            className={classes.toggle ?? ''}
            aria-expanded={open}
            aria-controls={list}
            onClick={() => setOpen(!open)}
          >
            <span>{t('timeline.decisionCount', { count: entries.length })}</span>
            <Text span size="xs" c="dimmed">
              {intl.formatList(names, { type: 'conjunction' })}
            </Text>
            {open ? <IconChevronDown size={14} aria-hidden /> : <IconChevronRight size={14} aria-hidden />}
          </UnstyledButton>
        }
      />
      <div id={list}>
        {open && keyed(entries).map(({ key, item }) => <DecisionEntry key={key} lead={lead} entry={item} />)}
      </div>
    </>
  );
};
