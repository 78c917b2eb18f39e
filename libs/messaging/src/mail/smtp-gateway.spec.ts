import { freePort } from '../../../../test/support/free-port';
import { TestSmtp } from '../../../../test/support/smtp';
import { parcel } from '../testing/parcel';
import { SmtpGateway } from './smtp-gateway';

const address = 'amina@cooperative.example';
const from = 'Mourafaka مرافقة <no-reply@odco.example>';
const subject = 'ملفكم ناقص: «وثيقة» — تعاونية أركان الأطلس الكبير للنساء القرويات';
const text = 'السلام عليكم،\n.\nأتمموا الملف قبل 3 دجنبر <2026> & شكرا.';

describe('a mail', () => {
  let server: TestSmtp;
  let gateway: SmtpGateway;
  const to = (url: string): SmtpGateway =>
    new SmtpGateway({ url, from, requireTls: false }, { socketTimeout: 2_000, connectionTimeout: 2_000 });
  beforeEach(async () => {
    server = await TestSmtp.start({ user: { name: 'mourafaka', password: 'p@ss/word' } });
    gateway = to(server.url);
  });
  afterEach(async () => {
    gateway.close();
    await server.stop();
  });

  const mail = parcel({ channel: 'email', recipient: address, subject, text });
  const troubleWith = (change: Partial<typeof mail> = {}): Promise<unknown> =>
    gateway
      .send({ ...mail, ...change })
      .catch(({ name, code, away }: Record<string, unknown>) => ({ name, ...(code !== undefined && { code, away }) }));

  it('goes to no address that would smuggle in a header, a name or a second address', async () => {
    const smuggled = [
      'a@b.example\r\nBcc: c@d.example',
      'A <a@b.example>',
      'a@b.example; c@d.example',
      '"x\r\nDATA"@b.example',
      'nobody',
      '',
    ];
    for (const recipient of smuggled) {
      expect(await troubleWith({ recipient })).toMatchObject({ name: 'Undeliverable', code: 'ADDRESS_INVALID' });
    }
    expect(server.mails).toEqual([]);
  });

  it('has one subject, whatever the name of the cooperative brings', async () => {
    await gateway.send({ ...mail, subject: 'Dossier\r\nBcc: spy@evil.example\r\n\r\nHello\u2028!' });
    const [read] = await server.to(address);
    expect(read?.subject).toBe('Dossier Bcc: spy@evil.example Hello !');
    expect(read?.headers.has('bcc')).toBe(false);
    expect(server.mails[0]?.to).toEqual([address]);
  });

  it('will never arrive where the server refuses the recipient or the content for good', async () => {
    server.answer({ recipient: () => 550 });
    expect(await troubleWith()).toMatchObject({ name: 'Undeliverable', code: 'SMTP_550' });
    server.answer({ content: () => 554 });
    expect(await troubleWith()).toMatchObject({ name: 'Undeliverable', code: 'SMTP_554' });
  });

  it('is tried again where the server will have it later', async () => {
    server.answer({ recipient: () => 451 });
    expect(await troubleWith()).toEqual({ name: 'NotTaken', code: 'SMTP_451', away: false });
    server.answer({ content: () => 452 });
    expect(await troubleWith()).toEqual({ name: 'NotTaken', code: 'SMTP_452', away: false });
  });

  it('waits with all others where the server takes nothing from us', async () => {
    server.answer({ sender: () => 553 });
    expect(await troubleWith()).toEqual({ name: 'NotTaken', code: 'SMTP_553', away: true });
    gateway.close();
    gateway = to(server.url.replace('word', 'wrong'));
    expect(await troubleWith()).toEqual({ name: 'NotTaken', code: 'SMTP_535', away: true });
    gateway.close();
    gateway = to(`smtp://127.0.0.1:${await freePort()}`);
    expect(await troubleWith()).toMatchObject({ name: 'NotTaken', away: true });
  });

  it('certainly did not leave where the line breaks before its content', async () => {
    server.answer({ recipient: () => 'hang-up' });
    expect(await troubleWith()).toEqual({ name: 'NotTaken', code: 'SMTP_ECONNECTION', away: true });
  });

  it('may have left or not where the line breaks after its content, and the server cannot be asked', async () => {
    server.answer({ content: () => 'hang-up' });
    expect(await troubleWith()).toEqual({ name: 'Error' });
    expect(await gateway.knows()).toBeUndefined();
    expect(server.mails).toHaveLength(1);
  });

  it('arrives in Arabic to the letter, under its id, with the same text for readers of HTML', async () => {
    await gateway.send(mail);
    const [read] = await server.to(address);
    expect(read).toMatchObject({
      subject,
      messageId: `<${mail.parcelId}@odco.example>`,
      from: { value: [{ name: 'Mourafaka مرافقة', address: 'no-reply@odco.example' }] },
    });
    expect(read?.text?.trimEnd()).toBe(text);
    expect(read?.html).toContain('<html lang="ar" dir="rtl">');
    expect(read?.html).toContain('قبل 3 دجنبر &#60;2026&#62; &#38; شكرا.');
    expect(read?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(server.mails[0]?.messageId).toBe(`${mail.parcelId}@odco.example`);
  });

  it('reaches the others when one address of several is refused', async () => {
    server.answer({ recipient: (name) => (name === 'gone@odco.example' ? 550 : undefined) });
    await gateway.send({ ...mail, recipient: 'gone@odco.example, here@odco.example' });
    expect(server.mails).toMatchObject([{ to: ['here@odco.example'] }]);
  });
});
