import type { FastifyInstance } from 'fastify';
import { type PagePolicy, styleDigest } from '../http/page-policy';

/** The one style Swagger adds while it runs, where an answer is shown. */
const ownStyle = `'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='`;

const pages = ['/docs', '/docs/', '/docs/index.html'];

/** Swagger writes styles into its page: they are named to the browser by their digests. What stands in an attribute it does not need. */
export function protectDocsPage(fastify: FastifyInstance, policy: PagePolicy): void {
  fastify.addHook('onSend', async (request, reply, payload) => {
    const { url = '' } = request.routeOptions;
    if (typeof payload !== 'string' || reply.statusCode !== 200 || !pages.includes(url)) return payload;
    const page = payload.replaceAll('style="position:absolute;width:0;height:0"', 'width="0" height="0"');
    const styles = [...page.matchAll(/<style>([^<]*)<\/style>/g)].map(([, style = '']) => styleDigest(style));
    void reply.header('Content-Security-Policy', policy.withStyles(...styles, ownStyle));
    return page;
  });
}
