export { BandBadge, StageBadge } from './badges.tsx';
export { ConfirmButton } from './confirm-button.tsx';
export { EmptyState } from './empty-state.tsx';
export { ErrorState } from './error-state.tsx';
export { PageHeader } from './page-header.tsx';
export { RelativeTime } from './relative-time.tsx';
export { ScoreBar } from './score-bar.tsx';
export { scoreFigure } from './score-figure.ts';
export { SentenceText } from './sentence-text.tsx';
