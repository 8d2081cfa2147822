import { partWords } from './_parts/words.ts';
import { accountsWords } from './accounts/words.ts';
import { activityWords, deedWords } from './activity/words.ts';
import { scoringAnalyticsWords } from './analytics/scoring-words.ts';
import { analyticsWords } from './analytics/words.ts';
import { backtestWords } from './backtests/words.ts';
import { experimentWords } from './experiment/words.ts';
import { experimentsWords } from './experiments/words.ts';
import { galleryWords } from './gallery/words.ts';
import { handoffWords } from './handoffs/words.ts';
import { homeWords } from './home/words.ts';
import { privacyWords } from './lead/privacy/words.ts';
import { sendWords } from './lead/test-event/words.ts';
import { whyNotWords } from './lead/timeline/why-not-words.ts';
import { timelineWords } from './lead/timeline/words.ts';
import { leadWords } from './lead/words.ts';
import { leadsWords } from './leads/words.ts';
import { mailboxWords } from './mailbox/words.ts';
import { operationsWords } from './operations/words.ts';
import { domainWords } from './settings/domain-words.ts';
import { pluginWords } from './settings/plugins/words.ts';
import { retentionWords } from './settings/retention-words.ts';
import { segmentWords } from './settings/rules/segment-words.ts';
import { trackingWords } from './settings/tracking/words.ts';
import { settingsWords } from './settings/words.ts';
import { sharedWords } from './shared/words.ts';
import { signInWords } from './sign-in/words.ts';
import { workflowsWords } from './workflows/words.ts';

/** Every message of the pages: English, German. */
const all = {
  ...partWords,
  ...signInWords,
  ...sharedWords,
  ...homeWords,
  ...activityWords,
  ...deedWords,
  ...workflowsWords,
  ...backtestWords,
  ...leadsWords,
  ...accountsWords,
  ...leadWords,
  ...privacyWords,
  ...sendWords,
  ...timelineWords,
  ...whyNotWords,
  ...handoffWords,
  ...mailboxWords,
  ...experimentWords,
  ...experimentsWords,
  ...galleryWords,
  ...settingsWords,
  ...operationsWords,
  ...domainWords,
  ...segmentWords,
  ...retentionWords,
  ...pluginWords,
  ...analyticsWords,
  ...trackingWords,
  ...scoringAnalyticsWords,
} as const;

/** Names a message of the pages. */
export type WordId = keyof typeof all;

const language = (index: 0 | 1) =>
  Object.fromEntries(Object.entries(all).map(([id, texts]) => [id, texts[index]])) as Readonly<
    Record<WordId, string>
  >;

/** The messages of the pages by language, for the provider of the whole editor. */
export const pageWords = { en: language(0), de: language(1) };
