import { lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Where a subscription may lead: `anywhere` is the whole Internet and this machine; `public` the Internet alone, encrypted. */
export type Territory = 'public' | 'anywhere';

export const territoryOf = (nodeEnv: string): Territory => (nodeEnv === 'production' ? 'public' : 'anywhere');

/** Not loopback, private, link-local, shared, reserved, multicast or anything else that is not the Internet; nor IPv4 in disguise. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === 'unicast';
}

const isLoopback = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback';

export const isAllowed = (address: string, territory: Territory): boolean =>
  isPublic(address) || (territory === 'anywhere' && isLoopback(address));

/** The host of an address as it is connected to: an IPv6 address without its brackets. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[(.*)\]$/, '$1');

/**
 * What is wrong with an address before anybody asks where its name leads; that is asked at each connection, since a name may lead
 * elsewhere tomorrow.
 */
export function urlFault(text: string, territory: Territory): string | undefined {
  if (!URL.canParse(text)) return 'WEBHOOK.URL_INVALID';
  const url = new URL(text);
  if (url.username !== '' || url.password !== '' || url.hash !== '') return 'WEBHOOK.URL_INVALID';
  if (url.protocol !== 'https:' && (url.protocol !== 'http:' || territory === 'public')) return 'WEBHOOK.URL_NOT_HTTPS';
  const host = hostOf(url);
  if (isIP(host) !== 0) return isAllowed(host, territory) ? undefined : 'WEBHOOK.URL_NOT_PUBLIC';
  const near = !host.includes('.') || /\.(localhost|local|internal|home\.arpa)\.?$/i.test(host);
  return near && territory === 'public' ? 'WEBHOOK.URL_NOT_PUBLIC' : undefined;
}

/** Thrown, before a connection is made, where a name leads to an address nobody may be sent to. */
export class AddressForbidden extends Error {
  readonly code = 'ADDRESS_FORBIDDEN';

  constructor() {
    super('the name leads to an address that is not of the Internet');
    this.name = 'AddressForbidden';
  }
}

/**
 * Looks a name up for a connection, and refuses it where any of its addresses is not allowed. What is looked up here is what is
 * connected to: nobody can answer one address to a check and another to the connection.
 */
export const guardedLookup =
  (territory: Territory): LookupFunction =>
  (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 4);
      const [first] = addresses;
      if (!first || addresses.some(({ address }) => !isAllowed(address, territory))) {
        return callback(new AddressForbidden(), '', 4);
      }
      // Node asks for all where it tries several at once.
      if (options.all) (callback as unknown as (error: null, all: typeof addresses) => void)(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
