import type { Assigned } from '@sluice/model';
import { sql } from 'kysely';
import type { Db } from '../db.ts';

/** What a company was assigned to: by the first of its contacts. */
export interface CompanyAssignment {
  readonly experiment: string;
  readonly domain: string;
  readonly assigned: Assigned;
}

/** The record of who was assigned to what. */
export const assignmentsRepository = (db: Db) => ({
  async ofCompanies(
    experiments: readonly string[],
    domains: readonly string[],
  ): Promise<readonly CompanyAssignment[]> {
    if (experiments.length === 0 || domains.length === 0) return [];
    const { rows } = await sql<CompanyAssignment>`
      select distinct on (experiment, unit) experiment, unit as domain, json_build_array(arm, phase, at) as assigned
      from assignments where experiment = any(${[...experiments]}::uuid[]) and unit = any(${[...domains]}::text[])
      order by experiment, unit, at, lead`.execute(db);
    return rows;
  },
});
