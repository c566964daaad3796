import { Picture } from '../picture.js';
import { say } from '../words.js';
import type { Shown } from './shown.js';

/** The images as they were read: each with caption, credit and how the caption was found. */
export function ArticlePictures({
  images,
  title,
}: {
  readonly images: Shown['images'];
  readonly title: string;
}) {
  if (images.length === 0) return null;
  return (
    <section aria-labelledby="pictures">
      <h2 id="pictures">{say('article.pictures', { count: images.length })}</h2>
      <ul className="pictures">
        {images.map((image) => (
          <li key={image.position}>
            <figure>
              <a href={image.url} target="_blank" rel="noreferrer noopener">
                <Picture src={image.url} alt={say('picture.open', { number: image.position + 1 })} />
              </a>
              <figcaption>
                {image.caption ?? <span className="quiet">{say('picture.noCaption')}</span>}
                <span className="quiet">
                  {image.credit !== null && <> {say('picture.credit', { credit: image.credit })}</>}
                  {image.pairing !== 'NONE' && <> · {say(`pairing.${image.pairing}`)}</>}
                  {image.alt !== null && image.alt !== title && image.alt !== image.caption && (
                    <> · {say('picture.alt', { alt: image.alt })}</>
                  )}
                </span>
              </figcaption>
            </figure>
          </li>
        ))}
      </ul>
    </section>
  );
}
