import type { FeedImage } from './feed-operation.js';
import { all, element, type Xml } from './xml.js';

/** Images where they stand, each with its caption and whoever made it (Media RSS 1.5.1). */
export function mediaOf(images: readonly FeedImage[]): Xml {
  return all(
    images.map(({ url, caption, credit, width, height }) =>
      element(
        'media:content',
        { url, medium: 'image', width, height },
        caption === null ? null : element('media:title', { type: 'plain' }, caption),
        credit === null ? null : element('media:credit', { role: 'photographer', scheme: 'urn:ebu' }, credit),
      ),
    ),
  );
}
