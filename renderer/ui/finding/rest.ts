/** How long a map rests before what is counted or listed of all of it is made anew, in milliseconds. */
export const rest = 200
