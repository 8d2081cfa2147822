import { randomBytes } from 'node:crypto';
import type { Workspace } from '@sluice/model';
import {
  type Capabilities,
  type Capability,
  type CapabilityDeclaration,
  grantsOf,
  type HttpMethod,
  isGranted,
  type JsonObject,
  PermanentError,
} from '@sluice/sdk';
import type { StoredEffect } from '@sluice/store';
import { linkMark } from '../tracking/link-mark.ts';
import { markLinks } from '../tracking/mark-links.ts';
import type { EffectEnvironment } from './environment.ts';
import type { OutgoingMail } from './mail.ts';
import { contentKey, outsideId } from './message-id.ts';
import { momentOf } from './moment.ts';
import { pluginStorage } from './plugin-storage.ts';
import { chooseRep } from './routing.ts';
import { createSecretBox, type SecretBox } from './secret-box.ts';

/** One attempt at one effect. */
export interface Attempt {
  readonly effect: StoredEffect;
  readonly environment: EffectEnvironment;
  readonly signal: AbortSignal;
  /** Trace context of the attempt; null where it is not sampled. */
  readonly traceparent: string | null;
  /** What the effect's node declared. */
  readonly capabilities: CapabilityDeclaration;
  /** The secrets it declared. */
  readonly secrets: SecretBox;
  /** What happened to the lead by this effect; goes into the log with the answer. */
  readonly report: (type: string, properties: JsonObject) => void;
  /** Numbers the messages of one attempt, equally on every attempt. */
  readonly next: () => number;
}

const hour = 3_600_000;

/** The address inside `Acme <hello@acme.test>`. */
const domainOf = (sender: string): string => /@([^\s<>@]+)>?\s*$/.exec(sender)?.[1] ?? 'sluice.invalid';

const mailOf = (
  { effect, environment, next }: Attempt,
  workspace: Workspace,
  message: Pick<OutgoingMail, 'kind' | 'to' | 'subject' | 'text'> &
    Partial<Pick<OutgoingMail, 'html' | 'replyTo'>>,
): OutgoingMail => {
  const key = `${contentKey(effect)}#${next()}`;
  return {
    key,
    messageId: `<${outsideId(key)}@${domainOf(workspace.sender)}>`,
    from: workspace.sender,
    html: null,
    replyTo: null,
    keepInside: effect.demo,
    at: momentOf(effect, environment.clock),
    lead: effect.lead,
    cause: effect.cause,
    ...message,
  };
};

type Maker<C extends Capability> = (attempt: Attempt) => Capabilities[C];

/** What goes to the lead itself: links to sites we hear of tell whose browser opens them. */
const marked = async ({ effect, environment }: Attempt, text: string): Promise<string> => {
  const { browserKeys } = environment.store;
  const origins = new Set((await browserKeys.list()).flatMap((key) => key.origins));
  if (origins.size === 0) return text;
  return markLinks(text, { origins, mark: linkMark(effect.lead, await browserKeys.linkSecret()) });
};

const email: Maker<'email'> = (attempt) => ({
  async send({ to, subject, text, html, replyTo }) {
    const { effect, environment } = attempt;
    const own = to.toLowerCase() === effect.subject.email;
    const mail = mailOf(attempt, await environment.workspace(), {
      kind: 'email',
      to,
      subject,
      text: own ? await marked(attempt, text) : text,
      html: own && html !== undefined && html !== null ? await marked(attempt, html) : (html ?? null),
      replyTo: replyTo ?? null,
    });
    await environment.mail.send(mail);
    if (own)
      attempt.report('email.delivered', {
        campaign: effect.cause.workflowName,
        subject,
        messageId: mail.messageId,
      });
    return { messageId: mail.messageId };
  },
});

/** Refuses what was not declared. Plain http counts as the same host: the operator decides whether it may be reached. */
export const checkOf = (declared: CapabilityDeclaration): ((url: URL, method: HttpMethod) => void) => {
  const { http: grants } = grantsOf([declared]);
  return ({ hostname }, method) => {
    if (isGranted(grants, { host: hostname, method })) return;
    throw new PermanentError(`effect.undeclared-host: The plugin did not declare ${method} to ${hostname}.`);
  };
};

const http: Maker<'http'> = ({ effect, environment, signal, traceparent, next, ...attempt }) => ({
  async request(request) {
    if (effect.demo)
      throw new PermanentError('The lead belongs to the demo company: nothing is sent outside.');
    const { store, clock } = environment;
    const answer = await environment.http.send({
      request: attempt.secrets.fill(request),
      messageId: `msg_${outsideId(`${contentKey(effect)}#${next()}`)}`,
      now: clock(),
      traceparent,
      signal,
      check: checkOf(attempt.capabilities),
      secret: () => store.secrets.getOrCreate('webhook', () => `whsec_${randomBytes(32).toString('base64')}`),
    });
    const { status, headers, body } = answer;
    return attempt.secrets.strike({ status, headers, body });
  },
});

const handoff: Maker<'handoff'> = (attempt) => ({
  async create({ routing, reason, slaHours }) {
    const { effect, environment } = attempt;
    const workspace = await environment.workspace();
    const now = momentOf(effect, environment.clock);
    const made = await environment.store.transaction(async (tx) => {
      const before = await tx.handoffs.byEffect(effect.key);
      if (before !== null) return before;
      const rep = await chooseRep(tx, {
        workspace,
        routing,
        subject: effect.subject,
        evaluate: environment.evaluate,
      });
      return tx.handoffs.create({
        effectKey: effect.key,
        lead: effect.lead,
        owner: rep?.id ?? null,
        reason,
        cause: effect.cause,
        now,
        dueAt: now + Math.round(slaHours * hour),
      });
    });
    const rep = workspace.reps.find((one) => one.id === made.owner);
    const who = effect.subject.email ?? effect.lead;
    await environment.mail.send(
      mailOf(attempt, workspace, {
        kind: 'handoff',
        to: rep?.email ?? workspace.marketingEmail,
        subject: rep === undefined ? `No rep for ${who}` : `New lead for you: ${who}`,
        text: `${reason}\n\nPlease accept or reject within ${slaHours} hours.`,
      }),
    );
    attempt.report('handoff.created', { handoff: made.id, owner: made.owner });
    return { handoff: made.id, owner: made.owner };
  },
});

const notify: Maker<'notify'> = (attempt) => ({
  async send({ to, subject, text }) {
    const { effect, environment } = attempt;
    const workspace = await environment.workspace();
    const owner = to === 'owner' ? (await environment.store.leads.get(effect.lead))?.owner : null;
    const rep = workspace.reps.find((one) => one.id === owner);
    const address =
      to === 'owner'
        ? (rep?.email ?? workspace.marketingEmail)
        : to === 'marketing'
          ? workspace.marketingEmail
          : to;
    const mail = mailOf(attempt, workspace, { kind: 'notify', to: address, subject, text });
    await environment.mail.send(mail);
    return { messageId: mail.messageId };
  },
});

const pluginOf = (type: string): string => type.split('/')[0] ?? type;

/** The secrets a plugin declared, as references. Throws a PermanentError for one the operator has not given. */
export const secretsOf = async (
  { effect, environment }: Pick<Attempt, 'effect' | 'environment'>,
  declared: CapabilityDeclaration,
): Promise<SecretBox> => {
  const plugin = pluginOf(effect.type);
  const secrets: Record<string, string> = {};
  for (const { name } of grantsOf([declared]).secrets) {
    const value = await environment.store.secrets.get(`plugin/${plugin}/${name}`);
    if (value === null)
      throw new PermanentError(
        `effect.secret-missing: The plugin “${plugin}” needs its secret “${name}”. Set it under Settings, Plugins, and try again.`,
      );
    secrets[name] = value;
  }
  return createSecretBox(secrets);
};

const secrets: Maker<'secrets'> = ({ secrets: box }) => box.references;

const storage: Maker<'storage'> = ({ effect, environment }) =>
  pluginStorage(environment.store, pluginOf(effect.type));

/** How each capability is made; a new one without an entry does not compile. */
const makers: { readonly [C in Capability]: Maker<C> } = { email, http, handoff, notify, secrets, storage };

/** The capabilities of these names. */
export const grantedOf = (names: readonly Capability[], attempt: Attempt): Partial<Capabilities> =>
  Object.fromEntries(names.map((name) => [name, makers[name](attempt)]));
