/**
 * `+212612345678` → `+2126•••••78`, `name@example.ma` → `n•••@example.ma`, each of several; what is no contact stays as it is.
 */
export const masked = (recipient: string): string => recipient.split(', ').map(maskedContact).join(', ');

function maskedContact(contact: string): string {
  if (contact.startsWith('+')) return `${contact.slice(0, 5)}•••••${contact.slice(-2)}`;
  return contact.replace(/^(.)[^@]*@/u, '$1•••@');
}
