import { Anchor, Badge, Button, Group, SegmentedControl, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Shape } from '../_api/client.ts';
import { nameOf } from '../_parts/lead-name.ts';
import { useWords } from '../_parts/use-words.ts';
import classes from './mailbox.module.css';

/** One message: to whom, why, and what it says. Its HTML is shown without scripts, forms or our origin. */
export const Reader = ({
  message,
  onBack,
}: {
  readonly message: Shape<'MailboxMessage'>;
  readonly onBack: () => void;
}) => {
  const t = useWords();
  const intl = useIntl();
  const [view, setView] = useState<string>(message.html === null ? 'text' : 'html');
  const { lead, workflow } = message;
  return (
    <article aria-label={message.subject}>
      <Button className={classes.back ?? ''} variant="subtle" size="xs" onClick={onBack} mb="xs">
        ← {t('mailbox.back')}
      </Button>
      <Group justify="space-between" align="flex-start" gap="sm" wrap="nowrap">
        <Title order={2}>{message.subject}</Title>
        <Badge variant="default" tt="none" fw={500} radius="sm" style={{ flex: 'none' }}>
          {t(`mailbox.kind.${message.kind}`)}
        </Badge>
      </Group>
      <dl className={classes.facts}>
        <dt>{t('mailbox.to')}</dt>
        <dd>
          {message.to} · {intl.formatDate(message.at, { dateStyle: 'medium', timeStyle: 'short' })}
        </dd>
        {lead && (
          <>
            <dt>{t('mailbox.about')}</dt>
            <dd>
              <Anchor component={Link} to={`/leads/${lead.id}`} size="sm" className={classes.link ?? ''}>
                {nameOf(lead) ?? t('part.anonymous')}
              </Anchor>
            </dd>
          </>
        )}
        {workflow && (
          <>
            <dt>{t('mailbox.sentBy')}</dt>
            <dd>
              <Anchor
                component={Link}
                to={`/workflows/${workflow.id}`}
                size="sm"
                className={classes.link ?? ''}
              >
                {workflow.name}
              </Anchor>
              , {t('part.version', { version: workflow.version })}
            </dd>
          </>
        )}
      </dl>
      {message.html !== null && (
        <SegmentedControl
          size="xs"
          mb="sm"
          aria-label={t('mailbox.view')}
          value={view}
          onChange={setView}
          data={[
            { value: 'html', label: t('mailbox.asMail') },
            { value: 'text', label: t('mailbox.asText') },
          ]}
        />
      )}
      {message.html !== null && view === 'html' ? (
        <iframe
          className={classes.frame}
          title={t('mailbox.body')}
          sandbox=""
          referrerPolicy="no-referrer"
          srcDoc={message.html}
        />
      ) : (
        <section className={classes.text} aria-label={t('mailbox.body')}>
          {message.text}
        </section>
      )}
    </article>
  );
};
