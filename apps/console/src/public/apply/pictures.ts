/** Pictures that wait for the line, kept in this browser: they are not lost when the page is closed. */
export interface WaitingPicture {
  id: string;
  batch: string;
  kind: string;
  fileName: string;
  content: Blob;
}

const store = 'pictures';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('mourafaka', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no storage'));
  });
}

async function within<Result>(mode: IDBTransactionMode, act: (pictures: IDBObjectStore) => IDBRequest<Result>) {
  const database = await open();
  try {
    return await new Promise<Result>((resolve, reject) => {
      const request = act(database.transaction(store, mode).objectStore(store));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('not kept'));
    });
  } finally {
    database.close();
  }
}

export const keepPicture = (picture: WaitingPicture): Promise<unknown> =>
  within('readwrite', (pictures) => pictures.put(picture));
export const forgetPicture = (id: string): Promise<unknown> => within('readwrite', (pictures) => pictures.delete(id));
export const waitingPictures = async (batch: string): Promise<WaitingPicture[]> => {
  const all = await within('readonly', (pictures) => pictures.getAll() as IDBRequest<WaitingPicture[]>);
  return all.filter((picture) => picture.batch === batch);
};

/** Longest side of a picture that is sent, in pixels: a page is read well at it. */
const longestSide = 1_800;

/** A picture of the camera, reduced to what reading needs; another file, or a picture nobody can open here, as it is. */
export async function reduced(file: File): Promise<Blob> {
  if (!file.type.startsWith('image/')) return file;
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.8));
    return blob && blob.size < file.size ? blob : file;
  } catch {
    return file;
  }
}
