@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package app.tailtown.guards.planted.modules.kitchen;
