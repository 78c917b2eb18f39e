export { messageTime } from '../../message-time';
