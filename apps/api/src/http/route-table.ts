import { Injectable } from '@nestjs/common';
import type { RouteOptions } from 'fastify';

/** The addresses that are served, collected as Fastify takes them: so that a wrong method is told from a wrong address. */
@Injectable()
export class RouteTable {
  private readonly routes: { pattern: RegExp; method: string }[] = [];

  add({ url, method }: Pick<RouteOptions, 'url' | 'method'>): void {
    if (url.includes('*')) return;
    const pattern = new RegExp(`^${url.replace(/[.\\+?^$()[\]{}|]/g, '\\$&').replace(/:[^/]+/g, '[^/]+')}/?$`);
    for (const name of [method].flat()) this.routes.push({ pattern, method: name });
  }

  /** Methods an address takes, sorted; none when nothing is served there. */
  methodsAt(url: string): string[] {
    const [path = '/'] = url.split('?');
    return [...new Set(this.routes.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))].sort();
  }
}
