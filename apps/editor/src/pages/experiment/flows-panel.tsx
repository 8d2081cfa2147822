import { SegmentedControl, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorState } from '../../components/index.ts';
import { Panel } from '../_parts/panel.tsx';
import { RowsSkeleton } from '../_parts/rows-skeleton.tsx';
import { bounds, card, place } from '../_parts/thumbnail/place.ts';
import { useWords } from '../_parts/use-words.ts';
import { type Experiment, experimentQueries } from '../experiments/queries.ts';
import { bothFlows, type SharedEdge, type SharedNode } from './both-flows.ts';
import classes from './experiment.module.css';
import { letter, percent, points } from './figures.ts';

/** The workflow with the ways of two versions, and how they differ. */
export const FlowsPanel = ({ experiment }: { readonly experiment: Experiment }) => {
  const t = useWords();
  const arms = experiment.phases.at(-1)?.arms ?? [];
  const [chosen, setChosen] = useState(arms[1]?.key ?? 'b');
  const first = arms[0];
  const second = arms.find(({ key }) => key === chosen);
  const flows = useQuery(experimentQueries.flows(experiment.id));
  const a = useQuery(experimentQueries.version(experiment.workflow, first?.version ?? 1));
  const b = useQuery(experimentQueries.version(experiment.workflow, second?.version ?? 1));
  const armA = flows.data?.arms.find(({ arm }) => arm === first?.key);
  const armB = flows.data?.arms.find(({ arm }) => arm === chosen);
  const failed = [flows, a, b].find(({ isError }) => isError);
  const ready = a.data !== undefined && b.data !== undefined && armA !== undefined && armB !== undefined;
  return (
    <Panel
      title={t('trial.flowTitle')}
      description={t('trial.flowLead', { arm: letter(chosen) })}
      actions={
        arms.length > 2 ? (
          <SegmentedControl
            size="xs"
            aria-label={t('trial.compare')}
            value={chosen}
            onChange={setChosen}
            data={arms.slice(1).map(({ key }) => ({ value: key, label: letter(key) }))}
          />
        ) : undefined
      }
    >
      {failed !== undefined ? (
        <ErrorState error={failed.error} retry={() => void failed.refetch()} />
      ) : !ready ? (
        <RowsSkeleton rows={2} height={120} />
      ) : armA.entered + armB.entered === 0 ? (
        <Text size="sm">{t('trial.flowNone')}</Text>
      ) : (
        <Both {...bothFlows([a.data, b.data], [armA, armB])} arm={chosen} />
      )}
    </Panel>
  );
};

interface BothProps {
  readonly nodes: readonly SharedNode[];
  readonly edges: readonly SharedEdge[];
  readonly arm: string;
}

const Both = ({ nodes, edges, arm }: BothProps) => {
  const t = useWords();
  const title = (id: string): string => nodes.find((node) => node.id === id)?.title ?? id;
  const share = (value: number | null): string => (value === null ? '–' : percent(value));
  return (
    <>
      <Picture nodes={nodes} edges={edges} arm={arm} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('trial.flowTitle')}>
        <Table mt="md" miw={520} data-testid="flows">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('trial.flowFrom')}</Table.Th>
              <Table.Th>{t('trial.flowTo')}</Table.Th>
              <Table.Th ta="right">A</Table.Th>
              <Table.Th ta="right">{letter(arm)}</Table.Th>
              <Table.Th ta="right">{t('trial.flowDiff')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {edges.map(({ id, from, to, shares, diff }) => (
              <Table.Tr key={id}>
                <Table.Td>
                  {title(from.node)}
                  {from.port === 'out' ? '' : ` · ${from.port}`}
                </Table.Td>
                <Table.Td>{title(to.node)}</Table.Td>
                <Table.Td ta="right">{share(shares[0])}</Table.Td>
                <Table.Td ta="right">{share(shares[1])}</Table.Td>
                <Table.Td ta="right" fw={600}>
                  {points(diff)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </>
  );
};

const short = (text: string): string => (text.length > 19 ? `${text.slice(0, 18)}…` : text);

const Picture = ({ nodes, edges, arm }: BothProps) => {
  const t = useWords();
  const placed = place({ nodes, edges });
  const box = bounds(placed, 40);
  const tall = Math.min(640, (box.height / box.width) * 1000);
  return (
    <svg
      className={classes.chart}
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      style={{ maxHeight: tall, minHeight: 160 }}
      role="img"
      aria-label={t('trial.flowLabel')}
    >
      {edges.map((edge) => {
        const from = placed.get(edge.from.node);
        const to = placed.get(edge.to.node);
        if (from === undefined || to === undefined) return null;
        const start = { x: from.x + card.width / 2, y: from.y + card.height };
        const end = { x: to.x + card.width / 2, y: to.y };
        const bend = Math.max(30, (end.y - start.y) / 2);
        const most = Math.max(edge.shares[0] ?? 0, edge.shares[1] ?? 0);
        return (
          <path
            key={edge.id}
            className={classes.wire}
            strokeWidth={2 + 10 * Math.min(1, most)}
            d={`M${start.x} ${start.y}C${start.x} ${start.y + bend} ${end.x} ${end.y - bend} ${end.x} ${end.y}`}
          />
        );
      })}
      {nodes.map(({ id, title, only }) => {
        const at = placed.get(id);
        return at === undefined ? null : (
          <g key={id}>
            <rect
              className={classes.card}
              data-only={only !== null}
              x={at.x}
              y={at.y}
              width={card.width}
              height={card.height}
              rx={12}
            />
            <text className={classes.nodeTitle} x={at.x + 14} y={at.y + (only === null ? 47 : 36)}>
              {short(title)}
            </text>
            {only === null ? null : (
              <text className={classes.nodeSub} x={at.x + 14} y={at.y + 62}>
                {t('trial.onlyIn', { arm: letter(only) })}
              </text>
            )}
          </g>
        );
      })}
      {edges.map((edge) => {
        const from = placed.get(edge.from.node);
        const to = placed.get(edge.to.node);
        if (from === undefined || to === undefined) return null;
        const x = (from.x + to.x) / 2 + card.width / 2;
        const y = (from.y + card.height + to.y) / 2;
        const [a, b] = edge.shares.map((value) => (value === null ? '–' : percent(value)));
        const text = `${a} → ${b}`;
        return (
          <g key={edge.id}>
            <rect className={classes.tag} x={x - 92} y={y - 24} width={184} height={46} rx={10} />
            <text className={classes.nodeSub} x={x} y={y - 4} textAnchor="middle">
              {text}
            </text>
            <text className={classes.nodeTitle} x={x} y={y + 16} textAnchor="middle" fontSize={17}>
              {letter(arm)} {points(edge.diff)}
            </text>
          </g>
        );
      })}
    </svg>
  );
};
