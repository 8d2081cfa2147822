import { isZone } from '@sluice/calendar';
import { own } from '@sluice/model';
import type { Working } from './working.ts';

type Source = (work: Pick<Working, 'lead' | 'plan'>) => unknown;

const ofLead: Source = ({ lead }) => own(lead.traits, 'timezone');
const ofAccount: Source = ({ lead }) => own(lead.traits, 'company_timezone');
const ofWorkspace: Source = ({ plan }) => plan.timezone;

/** Where each choice looks, first to last. */
const sources: Readonly<Record<string, readonly Source[]>> = {
  lead: [ofLead, ofAccount, ofWorkspace],
  account: [ofAccount, ofWorkspace],
  workspace: [ofWorkspace],
};

/** The zone a choice means for a lead: one it names itself, or the first of the choice's sources that is a zone. */
export function zoneOf(work: Pick<Working, 'lead' | 'plan'>, choice = 'lead'): string {
  const looks = own(sources, choice);
  if (looks === undefined) return choice;
  for (const look of looks) {
    const zone = look(work);
    if (isZone(zone)) return zone;
  }
  return 'UTC';
}
