import type { ScoreGroup } from '@sluice/model';
import { fadePath, shownDays } from './fade-path.ts';

const size = { width: 96, height: 28 } as const;

/** A small picture of what time leaves of points; decoration beside the words that say it. */
export const FadeCurve = ({ decay }: { readonly decay: ScoreGroup['decay'] }) => (
  <svg
    viewBox={`0 -2 ${size.width} ${size.height + 4}`}
    width={size.width}
    height={size.height + 4}
    aria-hidden
    focusable="false"
  >
    <path
      d={`M0 ${size.height} H${size.width}`}
      fill="none"
      stroke="var(--sluice-line)"
      vectorEffect="non-scaling-stroke"
    />
    <path
      d={fadePath(decay ?? null, { ...size, days: shownDays(decay ?? null) })}
      fill="none"
      stroke="var(--mantine-primary-color-filled)"
      strokeWidth={2}
    />
  </svg>
);
