'use client';

import { useEffect, useState } from 'react';

/** A chosen file as the browser shows it. One that it cannot show leaves its place empty. */
export function FilePreview({ file, alt }: { readonly file: File; readonly alt: string }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  // biome-ignore lint/performance/noImgElement: a file of this browser
  return url && <img src={url} alt={alt} className="wc-photo__image" />;
}
