/** Larger than this and mail would refuse the packet sooner than a reader would see the difference. */
const longestSide = 480;

/**
 * Draws a picture anew, small enough for a packet: what else its file carried (a place, a camera, a script in an SVG)
 * does not go along.
 */
export async function readLogo(file: File): Promise<string> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file);
  } catch (error) {
    throw new Error(`${file.name} is not a picture that can be read. Choose a PNG, JPEG or WebP file.`, {
      cause: error,
    });
  }
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas.toDataURL('image/png');
}
