import { Readable } from 'node:stream';
import type { StoredExperiment, UnitRow } from '@sluice/store';
import type { FastifyReply } from 'fastify';
import type { Services } from '../context.ts';
import { workspaceOf } from '../settings.ts';
import { isoOrNull } from '../wire.ts';
import { requestOf } from './view.ts';

const atOnce = 20_000;

const columns: readonly (readonly [name: string, of: (row: UnitRow) => string | number | boolean | null])[] =
  [
    ['unit', ({ unit }) => unit],
    ['lead', ({ lead }) => lead],
    ['arm', ({ arm }) => arm],
    ['phase', ({ phase }) => phase],
    ['version', ({ version }) => version],
    ['assigned_at', ({ at }) => isoOrNull(at)],
    ['leads', ({ leads }) => leads],
    ['matured', ({ matured }) => matured],
    ['reached_before', ({ before }) => before],
    ['reached_at', ({ reachedAt }) => isoOrNull(reachedAt)],
    ['converted', ({ converted }) => converted],
    ['value', ({ value }) => value],
    ['crossed_over', ({ crossed }) => crossed],
  ];

/** A name a spreadsheet would take for a formula is written as text. */
const cell = (value: string | number | boolean | null): string => {
  const text = String(value ?? '');
  const safe = /^[=+\-@\t\r]/.test(text) && typeof value === 'string' ? `'${text}` : text;
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

async function* lines(services: Pick<Services, 'store' | 'clock'>, experiment: StoredExperiment) {
  yield `${columns.map(([name]) => name).join(',')}\n`;
  const workspace = await workspaceOf(services);
  const request = requestOf(experiment, {
    workspace,
    now: experiment.decidedAt ?? services.clock(),
  });
  for (let after = ''; ; ) {
    const rows = await services.store.experimentFigures.units(request, { after, limit: atOnce });
    if (rows.length > 0)
      yield rows.map((row) => `${columns.map(([, of]) => cell(of(row))).join(',')}\n`).join('');
    if (rows.length < atOnce) return;
    after = rows.at(-1)?.unit ?? '';
  }
}

/** Writes the raw table as it is read. */
export const sendRawTable = async (
  services: Pick<Services, 'store' | 'clock'>,
  { experiment, reply }: { readonly experiment: StoredExperiment; readonly reply: FastifyReply },
): Promise<void> => {
  const name = experiment.name.replaceAll(/[^\w-]+/g, '-').slice(0, 60);
  await reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="experiment-${name}.csv"`)
    .send(Readable.from(lines(services, experiment)));
};
