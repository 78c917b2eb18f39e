import { isAllowed, isPublic, urlFault } from './address';

describe('an address of a partner', () => {
  it.each([
    '127.0.0.1',
    '127.255.0.9',
    '0.0.0.0',
    '10.0.0.8',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '192.0.0.1',
    '192.0.2.7',
    '198.18.0.1',
    '198.51.100.1',
    '203.0.113.9',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::127.0.0.1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::ffff:a00:1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::1',
    '100::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fec0::1',
    'ff02::1',
    'nothing',
    '',
  ])('of no Internet: %s', (address) => expect(isPublic(address)).toBe(false));

  it.each(['8.8.8.8', '196.12.3.4', '172.32.0.1', '2a00:1450:4007::1', '::ffff:8.8.8.8'])(
    'of the Internet: %s',
    (address) => {
      expect([isPublic(address), isAllowed(address, 'public'), isAllowed(address, 'anywhere')]).toEqual([
        true,
        true,
        true,
      ]);
    },
  );

  it('may be this machine in development, and no other of its network', () => {
    const addresses = ['127.0.0.1', '::1', '10.0.0.8', '169.254.169.254', '192.168.1.1'];
    expect(addresses.map((address) => isAllowed(address, 'anywhere'))).toEqual([true, true, false, false, false]);
    expect(addresses.map((address) => isAllowed(address, 'public'))).toEqual(addresses.map(() => false));
  });

  it.each([
    ['no address', 'partner', 'WEBHOOK.URL_INVALID'],
    ['another protocol', 'ftp://partner.example.org', 'WEBHOOK.URL_NOT_HTTPS'],
    ['a file', 'file:///etc/passwd', 'WEBHOOK.URL_NOT_HTTPS'],
    ['not encrypted', 'http://partner.example.org/hooks', 'WEBHOOK.URL_NOT_HTTPS'],
    ['with a password', 'https://user:secret@partner.example.org', 'WEBHOOK.URL_INVALID'],
    ['with a fragment', 'https://partner.example.org/#x', 'WEBHOOK.URL_INVALID'],
    ['this machine', 'https://localhost/hooks', 'WEBHOOK.URL_NOT_PUBLIC'],
    ['this machine by number', 'https://127.0.0.1/hooks', 'WEBHOOK.URL_NOT_PUBLIC'],
    ['this machine by another spelling', 'https://2130706433/hooks', 'WEBHOOK.URL_NOT_PUBLIC'],
    ['this machine in octal', 'https://0177.0.0.1/hooks', 'WEBHOOK.URL_NOT_PUBLIC'],
    ['this machine by IPv6', 'https://[::1]/hooks', 'WEBHOOK.URL_NOT_PUBLIC'],
    ['IPv4 within IPv6', 'https://[::ffff:10.0.0.1]/hooks', 'WEBHOOK.URL_NOT_PUBLIC'],
    ['what a cloud tells its machines', 'https://169.254.169.254/latest', 'WEBHOOK.URL_NOT_PUBLIC'],
    ['a service of this network', 'https://postgres:5432/', 'WEBHOOK.URL_NOT_PUBLIC'],
    ['a name of this network', 'https://metadata.google.internal/', 'WEBHOOK.URL_NOT_PUBLIC'],
  ])('in production is refused: %s', (_what, url, code) => expect(urlFault(url, 'public')).toBe(code));

  it.each([
    'https://partner.example.org/hooks?a=b',
    'https://partner.example.org:8443/',
    'https://[2a00:1450:4007::1]/',
  ])('in production may be %s', (url) => expect(urlFault(url, 'public')).toBeUndefined());

  it('in development may be this machine, not encrypted', () => {
    expect(urlFault('http://127.0.0.1:4000/hooks', 'anywhere')).toBeUndefined();
    expect(urlFault('http://localhost:4000/hooks', 'anywhere')).toBeUndefined();
    expect(urlFault('http://10.0.0.1/hooks', 'anywhere')).toBe('WEBHOOK.URL_NOT_PUBLIC');
  });
});
