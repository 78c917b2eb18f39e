/** Names under which the module provides what is made before Nest, or is no class. */
export const CONFIG = Symbol('config');
export const LOGGER = Symbol('logger');
export const RATE_LIMITS = Symbol('rate limits');
export const CLOCK = Symbol('clock');
export const TOKEN_VERIFIER = Symbol('token verifier');
