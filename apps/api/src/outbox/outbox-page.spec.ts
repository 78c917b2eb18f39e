import type { DevMessageEntity } from '@mourafaka/read-models';
import { outboxPage } from './outbox-page';

const message: DevMessageEntity = {
  messageId: 'a'.repeat(64),
  streams: ['journey-1'],
  channel: 'sms',
  audience: 'applicant',
  recipient: '+2126•••••78',
  template: 'receipt',
  params: {},
  language: 'ar',
  subject: null,
  text: 'توصلنا بطلبكم.',
  sms: { encoding: 'ucs2', characters: 14, segments: 1 },
  items: [],
  sentAt: new Date('2026-11-24T09:30:00Z'),
};
const hostile = `<script>alert("1")</script>' onmouseover='x`;

describe('the page of what development would have sent', () => {
  it('shows nothing of what a message brings as markup, nor of what is filtered by', () => {
    const evil = {
      ...message,
      subject: hostile,
      text: hostile,
      recipient: hostile,
      template: hostile,
      streams: [hostile],
    };
    const page = outboxPage({ language: 'fr', stream: hostile, messages: [{ ...evil, language: hostile }] });
    expect(page).not.toContain('<script');
    expect(page).not.toContain(`' onmouseover='`);
    expect(page).toContain('&#60;script&#62;alert(&#34;1&#34;)&#60;/script&#62;');
  });

  it('sets each text in its own direction, and itself in that of the reader', () => {
    const page = outboxPage({ language: 'en', channel: 'sms', messages: [message] });
    expect(page).toContain('<html lang="en" dir="ltr">');
    expect(page).toContain('<p class="text" lang="ar" dir="rtl">توصلنا بطلبكم.</p>');
    expect(page).toContain('<label>Channel <select');
    expect(page).toContain('<option value="sms" selected>SMS</option>');
    for (const counted of ['14 characters', 'segments: 1', 'ucs2', '24/11/2026 10:30']) expect(page).toContain(counted);
    expect(outboxPage({ language: 'ar', messages: [] })).toContain('<html lang="ar" dir="rtl">');
  });

  it('says where there is nothing, and where no text is kept', () => {
    expect(outboxPage({ language: 'fr', messages: [] })).toContain('Aucun message.');
    const page = outboxPage({ language: 'fr', messages: [{ ...message, text: null }] });
    expect(page).toContain('Le texte n’est pas gardé ici.');
  });
});
