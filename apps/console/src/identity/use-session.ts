import { useSyncExternalStore } from 'react';
import { onSession, sessionStatus, type SessionStatus } from './session';

export const useSession = (): SessionStatus => useSyncExternalStore(onSession, sessionStatus);
