import type { ContactCount } from '@sluice/store';
import type { Services } from '../context.ts';
import { ownerOf } from '../wire.ts';
import { checkedRange, type Frame, frameOf, type Range, rateView } from './frame.ts';

const hour = 3_600_000;

const view = (row: ContactCount, { workspace }: Frame) => ({
  owner: ownerOf(workspace, row.owner),
  made: row.made,
  answered: row.answered,
  open: row.open,
  late: row.late,
  inTime: rateView(row.inTime + row.late, row.inTime),
  medianHours: row.medianMs === null ? null : row.medianMs / hour,
  p90Hours: row.p90Ms === null ? null : row.p90Ms / hour,
});

/** How long handoffs waited for an answer, all of them and by rep. */
export const contactView = async (services: Pick<Services, 'store' | 'clock'>, query: Range) => {
  const { analytics } = services.store;
  const frame = await frameOf(services);
  const { workspace, now, asOf } = frame;
  const periods = await analytics.periods({ ...checkedRange(query), zone: workspace.timezone }, 'month');
  const { total, rows } = await analytics.contact(periods, now);
  return {
    asOf,
    slaHours: workspace.slaHours,
    total: total === null || total.made === 0 ? null : view(total, frame),
    rows: rows.map((row) => view(row, frame)),
  };
};
