/**
 * Required into every Node process we start: when the command that supervises it is gone, it stops as if asked to, so that
 * nothing is left running.
 */
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
