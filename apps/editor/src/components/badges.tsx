import { Badge } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import { queries } from '../api/index.ts';
import classes from './badges.module.css';

/** The band of a score: a dot in its colour and its name; null is Unscored. */
export const BandBadge = ({ band }: { readonly band: string | null }) => {
  const bands = useQuery(queries.settings).data?.workspace.scoring.bands ?? [];
  const found = bands.find(({ id }) => id === band);
  return (
    <Badge
      variant="default"
      miw="max-content"
      tt="none"
      radius="sm"
      fw={550}
      leftSection={
        <span
          className={classes.dot}
          data-hollow={band === null || undefined}
          style={{
            background: band === null ? undefined : `var(--mantine-color-${found?.color ?? 'gray'}-6)`,
          }}
        />
      }
    >
      {band === null ? <FormattedMessage id="common.unscored" /> : (found?.name ?? band)}
    </Badge>
  );
};

/** A lifecycle stage by its name. */
export const StageBadge = ({ stage }: { readonly stage: string }) => {
  const stages = useQuery(queries.settings).data?.workspace.stages ?? [];
  return (
    <Badge variant="default" miw="max-content" tt="none" radius="sm" fw={550}>
      {stages.find(({ id }) => id === stage)?.name ?? stage}
    </Badge>
  );
};
