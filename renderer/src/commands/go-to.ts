/** Goes to a place in the app (`/images?words=web`), as a click on a link would. */
export function goTo(place: string): void {
  location.hash = place
}
