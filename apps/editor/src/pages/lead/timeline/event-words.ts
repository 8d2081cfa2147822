import type { JsonObject } from '@sluice/sdk';
import {
  IconActivity,
  IconBrandSafari,
  IconCalendarEvent,
  IconClock,
  IconCoin,
  IconDownload,
  IconForms,
  IconHandStop,
  IconId,
  IconMail,
  IconMailOpened,
  IconMessageReply,
  IconPlayerPlay,
  IconShare,
  IconShieldCheck,
  IconShoppingCart,
  IconThumbDown,
  IconThumbUp,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { WordValues } from '../../_parts/use-words.ts';
import type { WordId } from '../../words.ts';

type Icon = ComponentType<{ readonly size?: number }>;

/** How an event is told. */
export interface EventWords {
  readonly id: WordId;
  readonly values: WordValues;
}

const text = (properties: JsonObject, key: string): string => {
  const value = properties[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '…';
};

const one =
  (id: WordId, ...keys: readonly string[]) =>
  (properties: JsonObject): EventWords => ({
    id,
    values: Object.fromEntries(keys.map((key) => [key, text(properties, key)])),
  });

const viewed = (properties: JsonObject): EventWords => {
  const { path, url, durationMs } = properties;
  const place = typeof path === 'string' ? path : typeof url === 'string' ? url : '…';
  const seconds = typeof durationMs === 'number' ? Math.round(durationMs / 1000) : 0;
  return seconds > 0
    ? { id: 'event.page.viewedFor', values: { path: place, seconds } }
    : { id: 'event.page.viewed', values: { path: place } };
};

const rejected = (properties: JsonObject): EventWords =>
  typeof properties.reason === 'string'
    ? one('event.sales.rejectedFor', 'reason')(properties)
    : { id: 'event.sales.rejected', values: {} };

const told: ReadonlyMap<string, (properties: JsonObject) => EventWords> = new Map(
  Object.entries({
    'form.submitted': one('event.form.submitted', 'form'),
    'page.viewed': viewed,
    'content.downloaded': one('event.content.downloaded', 'asset'),
    'email.delivered': one('event.email.delivered', 'campaign'),
    'email.opened': one('event.email.opened', 'campaign'),
    'email.clicked': one('event.email.clicked', 'campaign'),
    'email.replied': one('event.email.replied', 'campaign'),
    'email.bounced': one('event.email.bounced', 'campaign'),
    'event.attended': one('event.event.attended', 'name'),
    'newsletter.subscribed': one('event.newsletter.subscribed'),
    'trial.started': one('event.trial.started'),
    'cart.item_added': one('event.cart.item_added'),
    'social.engaged': one('event.social.engaged', 'network'),
    'lead.updated': one('event.lead.updated'),
    'sales.accepted': one('event.sales.accepted'),
    'sales.rejected': rejected,
    'deal.opened': one('event.deal.opened'),
    'deal.won': one('event.deal.won'),
    'deal.lost': one('event.deal.lost'),
    'consent.changed': one('event.consent.changed'),
    'timer.due': one('event.timer.due'),
    'stage.set': one('event.stage.set', 'reason'),
    'handoff.created': one('event.handoff.created'),
    'account.member': one('event.account.member'),
    'account.updated': one('event.account.updated'),
    'lead.retiring': one('event.lead.retiring'),
    'lead.merged': one('event.lead.merged'),
    'lead.kept': one('event.lead.kept'),
    'lead.unmerged': one('event.lead.unmerged'),
    'lead.restored': one('event.lead.restored'),
    'effect.completed': one('event.effect.completed'),
    /* Words to choose by have no hyphens. */
    'bot.filtered': (properties) => ({
      id: 'event.bot.filtered',
      values: { reason: text(properties, 'reason').replaceAll('-', '_') },
    }),
    'scoring.changed': one('event.scoring.changed'),
  }),
);

/** An event as a person would tell it; types nobody has words for are told by their name. */
export const eventWords = (type: string, properties: JsonObject): EventWords =>
  told.get(type)?.(properties) ?? { id: 'event.other', values: { type } };

const icons: ReadonlyMap<string, Icon> = new Map(
  Object.entries({
    'form.submitted': IconForms,
    'page.viewed': IconBrandSafari,
    'content.downloaded': IconDownload,
    'email.opened': IconMailOpened,
    'email.replied': IconMessageReply,
    'event.attended': IconCalendarEvent,
    'trial.started': IconPlayerPlay,
    'cart.item_added': IconShoppingCart,
    'social.engaged': IconShare,
    'lead.updated': IconId,
    'sales.accepted': IconThumbUp,
    'sales.rejected': IconThumbDown,
    'consent.changed': IconShieldCheck,
    'stage.set': IconHandStop,
    'timer.due': IconClock,
  }),
);

/** The icon of an event type, by itself or by its family. */
export const eventIcon = (type: string): Icon => {
  const known = icons.get(type);
  if (known) return known;
  if (type.startsWith('email.')) return IconMail;
  return type.startsWith('deal.') ? IconCoin : IconActivity;
};
