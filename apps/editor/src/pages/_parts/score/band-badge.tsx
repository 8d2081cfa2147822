import { Badge } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../api/index.ts';
import { useWords } from '../use-words.ts';
import classes from './band-badge.module.css';

/** The band of a score: a dot in its colour and its name; null is Unscored. */
export const BandBadge = ({ band }: { readonly band: string | null }) => {
  const t = useWords();
  const bands = useQuery(queries.settings).data?.workspace.scoring.bands ?? [];
  const known = bands.find(({ id }) => id === band);
  return (
    <Badge
      variant="default"
      tt="none"
      radius="sm"
      fw={550}
      leftSection={
        <span
          className={classes.dot}
          data-hollow={band === null || undefined}
          style={{
            background: band === null ? undefined : `var(--mantine-color-${known?.color ?? 'gray'}-6)`,
          }}
        />
      }
    >
      {band === null ? t('score.unscored') : (known?.name ?? band)}
    </Badge>
  );
};
