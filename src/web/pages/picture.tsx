import { useState } from 'react';
import { say } from './words.js';

/** An image of another site: it is not told where it is shown, and one that does not come leaves a word in its place. */
export function Picture({
  src,
  alt,
  className,
}: {
  readonly src: string;
  readonly alt: string;
  readonly className?: string;
}) {
  const [isLost, setIsLost] = useState(false);
  if (isLost) {
    return (
      <span className="picture-lost">
        {say('picture.lost')}
        {alt && `: ${alt}`}
      </span>
    );
  }
  return (
    <img
      className={className}
      src={src}
      alt={alt}
      loading="lazy"
      decoding="async"
      referrerPolicy="no-referrer"
      onError={() => setIsLost(true)}
    />
  );
}
