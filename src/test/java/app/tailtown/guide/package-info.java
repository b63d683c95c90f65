/** The screens as the guide shows them, looked at in every browser. */
package app.tailtown.guide;
