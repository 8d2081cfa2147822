import { Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconGitBranch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { queries } from '../../../api/index.ts';
import { badText } from '../../_parts/bad-text.ts';
import { keyed } from '../../_parts/keyed.ts';
import { PlaceLink } from '../../_parts/place-link.tsx';
import { useWords } from '../../_parts/use-words.ts';
import type { EntryOf } from './entry.tsx';
import { Row } from './row.tsx';
import classes from './timeline.module.css';
import { WhyNot } from './why-not.tsx';

const titles = {
  ended: 'timeline.decision',
  waiting: 'timeline.decisionWaiting',
  failed: 'timeline.decisionFailed',
} as const;

/** What a workflow decided, with the way through it on demand. */
export const DecisionEntry = ({
  lead,
  entry,
}: {
  readonly lead: string;
  readonly entry: EntryOf<'decision'>;
}) => {
  const t = useWords();
  const way = useId();
  const [open, setOpen] = useState(false);
  const { trace } = entry;
  return (
    <Row
      at={entry.at}
      icon={IconGitBranch}
      tone={trace.outcome === 'failed' ? 'bad' : 'decision'}
      title={
        <UnstyledButton
          className={classes.toggle ?? ''}
          aria-expanded={open}
          aria-controls={way}
          onClick={() => setOpen(!open)}
        >
          <span>{t(titles[trace.outcome], { workflow: trace.workflowName })}</span>
          <Text span size="xs" c="dimmed">
            {t('part.version', { version: trace.version })},{' '}
            {t('timeline.steps', { count: trace.steps.length })}
          </Text>
          {open ? <IconChevronDown size={14} aria-hidden /> : <IconChevronRight size={14} aria-hidden />}
        </UnstyledButton>
      }
    >
      {trace.error && (
        <Text size="xs" c={badText}>
          {trace.error.message}
        </Text>
      )}
      <ol className={classes.steps} id={way} hidden={!open}>
        {open &&
          keyed(trace.steps).map(({ key, item: step }) => (
            <li key={key}>
              <PlaceLink
                href={`/workflows/${trace.workflow}?${new URLSearchParams({ version: String(trace.version), node: step.node })}`}
                size="sm"
                c="inherit"
              >
                {step.title}
              </PlaceLink>
              <Text span size="xs" c="dimmed">
                {step.port === null
                  ? step === trace.steps.at(-1) &&
                    trace.outcome !== 'failed' &&
                    t(trace.outcome === 'waiting' ? 'timeline.waitsHere' : 'timeline.ended')
                  : step.port !== 'out' && (
                      <PortName workflow={trace.workflow} node={step.node} port={step.port} />
                    )}
              </Text>
              {(step.kind === 'condition' || step.kind === 'split') && step.port !== null ? (
                <WhyNot
                  asked={{
                    lead,
                    workflow: trace.workflow,
                    version: trace.version,
                    node: step.node,
                    port: step.port,
                    event: trace.event,
                  }}
                />
              ) : null}
            </li>
          ))}
      </ol>
    </Row>
  );
};

const PortName = ({
  workflow,
  node,
  port,
}: {
  readonly workflow: string;
  readonly node: string;
  readonly port: string;
}) => {
  const t = useWords();
  const known = useQuery({ ...queries.workflow(workflow), gcTime: 60_000, staleTime: 60_000, retry: false });
  const label = known.data?.nodes[node]?.ports.find(({ id }) => id === port)?.label;
  return t('timeline.left', { port: label ?? port });
};
