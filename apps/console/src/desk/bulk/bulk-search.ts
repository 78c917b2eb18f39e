/** Which receipts are shown, as it stands in the address. */
export interface ReceiptsSearch {
  outcome?: 'refused';
}

export const receiptsSearch = ({ outcome }: Record<string, unknown>): ReceiptsSearch =>
  outcome === 'refused' ? { outcome } : {};
