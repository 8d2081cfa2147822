/** What of a question to the calendar it cannot make sense of. */
export type CalendarProblem = 'zone' | 'time' | 'weekday' | 'date' | 'duration' | 'never';

/** A window, zone, date or duration that cannot be reckoned with; `problem` says which part of it. */
export class CalendarError extends Error {
  override readonly name = 'CalendarError';
  readonly problem: CalendarProblem;

  constructor(problem: CalendarProblem, message: string) {
    super(message);
    this.problem = problem;
  }
}
