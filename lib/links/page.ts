/** What a page says about itself, all of it untrusted. */
export interface PageFacts {
  /** As the browser shows it at the moment of the click. */
  readonly address: string
  readonly canonical: string
  readonly title: string
  /** The address of the content's owner: this video's channel, this post's author. */
  readonly owner?: string
  readonly ownerName?: string
  /** The address that the document was loaded from; a single-page app has changed it since. */
  readonly loaded?: string
}

/** What was clicked. Rows from before a field existed lack it. */
export interface ClickedPage extends PageFacts {
  /** For a clicked link: the page around it. Of the link itself only the address is known. */
  readonly around?: PageFacts
}
