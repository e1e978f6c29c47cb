'use client';

import { useEffect, useState } from 'react';

interface PhotoImageProps {
  readonly id: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  /** Secret of the link with which a photo may be seen that is not open to everybody; `null` for staff. */
  readonly token: string | null;
}

/** The small version of a photo. The secret goes in the body of a question, never in an address. */
export function PhotoImage({ id, alt, width, height, token }: PhotoImageProps) {
  const fetched = useFetchedPhoto(id, token);
  const source = token === null ? `/api/foto/${id}?klein=1` : fetched;
  if (!source)
    return (
      <span role="img" aria-label={alt} className="wc-photo__image" style={{ aspectRatio: width / height }} />
    );
  // biome-ignore lint/performance/noImgElement: it was made in this size already, and may not be kept by a cache
  return <img src={source} alt={alt} width={width} height={height} className="wc-photo__image" />;
}

function useFetchedPhoto(id: string, token: string | null): string | null {
  const [source, setSource] = useState<string | null>(null);
  useEffect(() => {
    if (token === null) return;
    let url: string | null = null;
    let current = true;
    const load = async () => {
      const response = await fetch(`/api/foto/${id}?klein=1`, { method: 'POST', body: token });
      if (!response.ok) return;
      const blob = await response.blob();
      if (!current) return;
      url = URL.createObjectURL(blob);
      setSource(url);
    };
    // Without a connection its place stays empty; the text says what it is.
    load().catch(() => undefined);
    return () => {
      current = false;
      if (url) URL.revokeObjectURL(url);
    };
  }, [id, token]);
  return source;
}
