/** The mark of the product: a stream that leaves gold behind. */
export const Stream = () => (
  <svg width="120" height="36" viewBox="0 0 120 36" aria-hidden role="presentation">
    <g fill="none" stroke="var(--mantine-primary-color-filled)" strokeWidth="3" strokeLinecap="round">
      <path d="M2 8c18 0 20 8 38 8s20-8 38-8 20 8 40 8" opacity=".35" />
      <path d="M2 17c18 0 20 8 38 8s20-8 38-8 20 8 40 8" opacity=".65" />
      <path d="M2 26c18 0 20 8 38 8s20-8 38-8 20 8 40 8" />
    </g>
    <circle cx="40" cy="12" r="4" fill="var(--mantine-color-gold-6)" />
    <circle cx="84" cy="21" r="3" fill="var(--mantine-color-gold-6)" />
  </svg>
);
