/** A table for the node "Set fit points by table". */
interface FitTable {
  field: string;
  match: 'equals' | 'exact' | 'words' | 'at-least';
  rows: { label: string; values: string[]; points: number }[];
  otherwise: number;
  group: string;
}

/** The demographic half of a usual B2B model: title, size, industry, geography. Maxima add up to 85. */
export const fitPresets = {
  title: {
    field: 'lead.traits.title',
    match: 'words',
    rows: [
      {
        label: 'C-level',
        values: ['Chief', 'CEO', 'CTO', 'CFO', 'CMO', 'COO', 'CIO', 'CRO', 'Founder'],
        points: 25,
      },
      { label: 'VP', values: ['VP', 'SVP', 'EVP', 'Vice President'], points: 20 },
      { label: 'Director', values: ['Director', 'Head of'], points: 15 },
    ],
    otherwise: 0,
    group: 'fit',
  },
  size: {
    field: 'lead.traits.employees',
    match: 'at-least',
    rows: [
      { label: 'Enterprise', values: ['1000'], points: 25 },
      { label: 'Mid-market', values: ['100'], points: 20 },
      { label: 'SMB', values: ['1'], points: 10 },
    ],
    otherwise: 0,
    group: 'fit',
  },
  industry: {
    field: 'lead.traits.industry',
    match: 'equals',
    rows: [
      { label: 'target industries', values: ['Software', 'Financial services', 'Healthcare'], points: 20 },
      { label: 'adjacent industries', values: ['Manufacturing', 'Retail', 'Telecommunications'], points: 10 },
    ],
    otherwise: 0,
    group: 'fit',
  },
  geography: {
    field: 'lead.traits.country',
    match: 'equals',
    rows: [
      { label: 'primary markets', values: ['US', 'USA', 'United States', 'CA', 'Canada'], points: 15 },
      {
        label: 'secondary markets',
        values: ['GB', 'UK', 'United Kingdom', 'DE', 'Germany', 'FR', 'France'],
        points: 10,
      },
      { label: 'tertiary markets', values: ['AU', 'Australia', 'IN', 'India', 'BR', 'Brazil'], points: 5 },
    ],
    otherwise: 0,
    group: 'fit',
  },
} satisfies Readonly<Record<string, FitTable>>;
