/** A lead with the days it was contacted (or assigned) and converted; days are whole numbers from any origin. */
export interface DatedLead {
  readonly contactDay: number;
  readonly outcomeDay: number | null;
}

/** Leads counted by how much of their outcome window is over, and rates from them (shares, null for no leads). */
export interface MaturityGate {
  readonly notYetArrived: number;
  /** Leads with contactDay + windowDays ≤ asOfDay: the only ones a verdict may count. */
  readonly matured: number;
  /** Of those, converted within the window. */
  readonly maturedConverted: number;
  readonly maturedConvertedLaterThanWindow: number;
  readonly immature: number;
  readonly immatureConvertedSoFar: number;
  /** Outcome dated before the contact: bad data, never a conversion. */
  readonly anomalyConvertedBeforeContact: number;
  readonly maturedRate: number | null;
  /** Every conversion so far over every lead so far: biased against the young, shown for comparison only. */
  readonly naiveRateAllLeadsSoFar: number | null;
}

type Count = Exclude<keyof MaturityGate, 'maturedRate' | 'naiveRateAllLeadsSoFar'>;

/** The counts a lead adds to, as seen on asOfDay. */
function countsOf(lead: DatedLead, asOfDay: number, windowDays: number): readonly Count[] {
  const { contactDay, outcomeDay } = lead;
  if (contactDay > asOfDay) return ['notYetArrived'];
  const matured = contactDay + windowDays <= asOfDay;
  const base: Count = matured ? 'matured' : 'immature';
  if (outcomeDay === null || outcomeDay > asOfDay) return [base];
  const lag = outcomeDay - contactDay;
  if (lag < 0) return [base, 'anomalyConvertedBeforeContact'];
  if (!matured) return [base, 'immatureConvertedSoFar'];
  return [base, lag <= windowDays ? 'maturedConverted' : 'maturedConvertedLaterThanWindow'];
}

/**
 * Which leads may be judged on asOfDay with an outcome window of W days. Matured: contact + W ≤ asOf. Converted:
 * 0 ≤ lag ≤ W. What is dated after asOf is not known yet. Rates are null without leads.
 */
export function maturityGate(input: {
  readonly leads: readonly DatedLead[];
  readonly asOfDay: number;
  readonly windowDays: number;
}): MaturityGate {
  const counts: Record<Count, number> = {
    notYetArrived: 0,
    matured: 0,
    maturedConverted: 0,
    maturedConvertedLaterThanWindow: 0,
    immature: 0,
    immatureConvertedSoFar: 0,
    anomalyConvertedBeforeContact: 0,
  };
  for (const lead of input.leads) {
    for (const count of countsOf(lead, input.asOfDay, input.windowDays)) counts[count] += 1;
  }
  const arrived = counts.matured + counts.immature;
  const convertedSoFar =
    counts.maturedConverted + counts.maturedConvertedLaterThanWindow + counts.immatureConvertedSoFar;
  return {
    ...counts,
    maturedRate: counts.matured === 0 ? null : counts.maturedConverted / counts.matured,
    naiveRateAllLeadsSoFar: arrived === 0 ? null : convertedSoFar / arrived,
  };
}
