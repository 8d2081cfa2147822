import type { BacktestFigures } from '@sluice/runtime/backtest';
import type { BacktestReport, WorkflowReport } from './run-backtest.ts';

const count = (value: number): string => value.toLocaleString('en');
const share = (value: number | null): string => (value === null ? '–' : `${(100 * value).toFixed(2)} %`);
const ratio = (value: number | null): string => (value === null ? '–' : value.toFixed(4));

const bandLine = ({ band, leads, converted, rate }: BacktestFigures['bands'][number]): string =>
  `  ${band.padEnd(16)}${count(leads).padStart(8)}${count(converted).padStart(11)}${share(rate).padStart(11)}`;

const workflowLines = (report: WorkflowReport): readonly string[] => [
  report.workflow,
  `  ${count(report.leads)} leads, ${count(report.outcomes)} converted (${share(report.leads === 0 ? null : report.outcomes / report.leads)})`,
  `  AUC ${report.auc === null ? '–' : report.auc.toFixed(8)}`,
  `  from ${report.threshold.at} points: ${count(report.threshold.leads)} leads, ${count(report.threshold.converted)} converted, ` +
    `rate ${share(report.threshold.rate)}, recall ${share(report.threshold.recall)}, lift ${ratio(report.threshold.lift)}`,
  '',
  `  ${'band'.padEnd(16)}${'leads'.padStart(8)}${'converted'.padStart(11)}${'rate'.padStart(11)}`,
  ...report.bands.map(bandLine),
  ...report.leaks.map(
    ({ title, field }) =>
      `  Warning: “${title}” reads ${field}, which is written during or after sales contact: these figures know the outcome.`,
  ),
  '',
];

const diffNames = {
  both: 'both',
  onlyFirst: 'only the first',
  onlySecond: 'only the second',
  neither: 'neither',
} as const;

/** A report for people, line by line. */
export const reportLines = (report: BacktestReport): readonly string[] => [
  ...report.workflows.flatMap(workflowLines),
  ...(report.diff === null
    ? []
    : [
        'Who qualifies',
        ...(['both', 'onlyFirst', 'onlySecond', 'neither'] as const).map((cell) => {
          const { leads, converted, rate } = report.diff?.[cell] ?? { leads: 0, converted: 0, rate: null };
          return `  ${diffNames[cell].padEnd(16)}${count(leads).padStart(8)}${count(converted).padStart(11)}${share(rate).padStart(11)}`;
        }),
        '',
      ]),
  ...report.rejected.slice(0, 10).map(({ line, reason }) => `Line ${line} left out: ${reason}`),
  ...(report.rejected.length > 10 ? [`… and ${report.rejected.length - 10} more lines left out`] : []),
  'A backtest says nothing of leads that sales never contacted, nor of e-mails that were never sent.',
];

/** A report for programs: one workflow's figures plain, two under `workflows` with the `diff`. */
export const reportJson = (report: BacktestReport): unknown => {
  const [only] = report.workflows;
  return report.diff === null && only !== undefined
    ? { ...only, rejected: report.rejected }
    : {
        leads: only?.leads ?? 0,
        outcomes: only?.outcomes ?? 0,
        workflows: report.workflows,
        diff: report.diff,
        rejected: report.rejected,
      };
};
