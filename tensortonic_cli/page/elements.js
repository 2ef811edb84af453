// Elements made of text only: nothing that a learner wrote is ever read as markup.

/** Return the element with this id. */
export function byId(id) {
  return document.getElementById(id);
}

/** Return a new element with properties and children; text becomes text nodes. */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === "className" || name in element) element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== ""));
  return element;
}

/** Show words in an element, or hide it where there are none. */
export function say(element, words) {
  element.hidden = !words;
  if (element.textContent !== words) element.textContent = words;
}
