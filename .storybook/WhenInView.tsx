import { type ReactNode, useEffect, useRef, useState } from 'react'

/**
 * Mounts a story of a docs page when a reader comes near it. A browser opens six HTTP/1.1 connections to a host: a page
 * that opened all its live streams at once would stall.
 */
export function WhenInView({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    if (!place.current) return
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) setSeen(true)
    })
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={place} style={seen ? undefined : { minBlockSize: '8rem' }}>
      {seen ? children : null}
    </div>
  )
}
